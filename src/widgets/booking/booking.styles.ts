import { css } from 'lit';

/** What differs from the shared styles; `booking.steps.styles.ts` has what the later steps look like. */
export const bookingStyles = css`
  .widget {
    min-block-size: var(--open-door-booking-reserve, 24em);
    align-content: start;
  }
  form.step {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_space) * 6);
  }
`;
