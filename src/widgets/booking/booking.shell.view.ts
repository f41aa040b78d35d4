import { html, nothing, type TemplateResult } from 'lit';
import { problemPanel } from '../../ui/panel.ts';
import { waitingView } from '../../ui/shell.ts';
import { howView } from './booking.how.view.ts';
import type { View } from './booking.view.ts';

/** The first question, as soon as it is known whom one can talk to. */
export function firstView(view: View, above?: unknown): TemplateResult {
  const { t, people, phone, act } = view;
  if (people.state === 'error') return problemPanel(t, people.problem, { phone, retry: act.retry });
  if (!people.value) return waitingView(view, people.slow);
  return html`<slot name="intro"></slot><slot name="urgent"></slot>${stepForm(view, howView(view), above)}`;
}

/** A real form: Enter sends it, and one listener hears every field. */
export const stepForm = ({ act }: View, content: TemplateResult, above: unknown = nothing): TemplateResult =>
  html`<form class="step" novalidate @submit=${act.next} @input=${act.input}>${above} ${content}</form>`;
