import { css } from 'lit';

/**
 * Public variables, read with a fallback and never declared, so that any ancestor can set them; private ones (`--_…`)
 * are what the styles use. Neutral colours come from the page's own text colour, so that they fit any page, light or
 * dark. Text on the brand is black or white by the brand's luminance, and brand-coloured text is moved to a luminance
 * that can be read on the page: WCAG 2.2, relative luminance.
 */
export const tokens = css`
  :host {
    --_brand: var(--open-door-brand, #0b6e63);
    --_text: var(--open-door-text, currentColor);
    --_space: var(--open-door-space, 0.25em);
    --_radius: var(--open-door-radius, 0.5em);
    --_on-brand: #fff;
    --_link: var(--_brand);
    --_focus: var(--_brand);
    --_quiet: color-mix(in srgb, var(--_text) 78%, transparent);
    --_line: color-mix(in srgb, var(--_text) 22%, transparent);
    --_edge: color-mix(in srgb, var(--_text) 62%, transparent);
    --_tint: color-mix(in srgb, var(--_brand) 5%, transparent);
    --_tint-strong: color-mix(in srgb, var(--_brand) 12%, transparent);
    --_surface: var(--open-door-surface, Canvas);
    --_error: #b3261e;
    --_warning: #8a5300;
    --_success: #14673a;
  }
  @supports (color: light-dark(#000, #fff)) {
    :host {
      --_error: light-dark(#b3261e, #ff9a90);
      --_warning: light-dark(#8a5300, #f5b95c);
      --_success: light-dark(#14673a, #7fd6a2);
    }
  }
  @supports (color: color(from red srgb-linear r g b)) {
    :host {
      /* relative luminance, WCAG 2.2; put in where a colour has its r, g and b */
      --_y: (0.2126 * r + 0.7152 * g + 0.0722 * b);
      --_on-brand: color(
        from var(--_brand) srgb-linear clamp(0, (0.1791 - var(--_y)) * 1e6, 1)
          clamp(0, (0.1791 - var(--_y)) * 1e6, 1) clamp(0, (0.1791 - var(--_y)) * 1e6, 1) / 1
      );
      --_link-on-light: color(
        from var(--_brand) srgb-linear calc(clamp(0, r, 1) * min(1, 0.15 / max(0.0001, var(--_y))))
          calc(clamp(0, g, 1) * min(1, 0.15 / max(0.0001, var(--_y))))
          calc(clamp(0, b, 1) * min(1, 0.15 / max(0.0001, var(--_y)))) / 1
      );
      --_lift: max(0, (0.3 - var(--_y)) / max(0.0001, 1 - var(--_y)));
      --_link-on-dark: color(
        from var(--_brand) srgb-linear calc(clamp(0, r, 1) + (1 - clamp(0, r, 1)) * var(--_lift))
          calc(clamp(0, g, 1) + (1 - clamp(0, g, 1)) * var(--_lift))
          calc(clamp(0, b, 1) + (1 - clamp(0, b, 1)) * var(--_lift)) / 1
      );
      --_link: light-dark(var(--_link-on-light), var(--_link-on-dark));
      --_focus: var(--_link);
    }
  }
`;
