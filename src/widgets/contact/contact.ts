import { define } from '../../ui/define.ts';
import { OpenDoorContact } from './contact.element.ts';

define('open-door-contact', OpenDoorContact);

declare global {
  interface HTMLElementTagNameMap {
    'open-door-contact': OpenDoorContact;
  }
}
