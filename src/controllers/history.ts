import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { uuid } from '../core/uuid.ts';

/** Under this name a widget keeps its place in `history.state`, beside whatever the page keeps there. */
const PLACE = 'openDoor';

interface Place {
  id: string;
  place: string;
}

/** Lets the browser's back and forward buttons walk the places of a widget: its steps. */
export class History implements ReactiveController {
  /** One life of one widget: entries of another life, before a refresh, are left alone. */
  #id = uuid();
  #active: () => boolean;
  #onPlace: (place: string) => void;
  #onRestored: () => void;

  constructor(
    host: ReactiveControllerHost,
    options: {
      active: () => boolean;
      onPlace: (place: string) => void;
      /** The browser has scrolled to where the page was left: the place may be out of sight. */
      onRestored?: () => void;
    },
  ) {
    this.#onRestored = options.onRestored ?? (() => undefined);
    this.#active = options.active;
    this.#onPlace = options.onPlace;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('popstate', this.#onPop);
  }

  hostDisconnected(): void {
    removeEventListener('popstate', this.#onPop);
  }

  /** The person has come to a new place: one entry more, with the address unchanged. */
  push(from: string, to: string): void {
    if (!this.#active()) return;
    if (!this.#mine()) this.#write('replaceState', from);
    this.#write('pushState', to);
  }

  /** What is shown now is another place than the entry says: say so, without a new entry. */
  replace(place: string): void {
    if (this.#active()) this.#write('replaceState', place);
  }

  /** One step back, through the browser where it owns the steps. False where it does not. */
  back(): boolean {
    if (!this.#active() || !this.#mine()) return false;
    history.back();
    return true;
  }

  #mine(): Place | undefined {
    const place = (history.state as Record<string, Place | undefined> | null)?.[PLACE];
    return place?.id === this.#id ? place : undefined;
  }

  #write(how: 'pushState' | 'replaceState', place: string): void {
    try {
      history[how]({ ...(history.state as object | null), [PLACE]: { id: this.#id, place } }, '');
    } catch (thrown) {
      // sandboxed frames and browsers that limit entries refuse: the steps work without
      console.warn('Open Door: the browser keeps no steps in its history here.', thrown);
    }
  }

  #onPop = (): void => {
    const mine = this.#active() ? this.#mine() : undefined;
    if (!mine) return;
    this.#onPlace(mine.place);
    requestAnimationFrame(this.#onRestored);
  };
}
