import type { ReactiveController, ReactiveControllerHost } from 'lit';

const base = (tag: string) => tag.toLowerCase().replace('_', '-').split('-')[0];

/** Reads aloud, with the voices of the device. Where none speaks the language, it is not offered. */
export class Speech implements ReactiveController {
  /** What is being read; empty while it is quiet. */
  reading = '';
  #host: ReactiveControllerHost;
  #synthesis = (globalThis as { speechSynthesis?: SpeechSynthesis }).speechSynthesis;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#synthesis?.addEventListener('voiceschanged', this.#onVoices);
  }

  hostDisconnected(): void {
    this.#synthesis?.removeEventListener('voiceschanged', this.#onVoices);
    this.stop();
  }

  /** Voices of the device itself before those of a service: what is read then stays here. */
  voiceFor(lang: string): SpeechSynthesisVoice | undefined {
    const voices = this.#synthesis?.getVoices().filter((voice) => base(voice.lang) === base(lang)) ?? [];
    return voices.find(({ localService }) => localService) ?? voices[0];
  }

  /** One sentence after the other; long ones alone would be cut off by some browsers. */
  read(id: string, lang: string, sentences: readonly string[]): void {
    this.stop();
    const voice = this.voiceFor(lang);
    const last = sentences.length - 1;
    if (!voice || last < 0) return;
    this.reading = id;
    sentences.forEach((sentence, index) => {
      const spoken = Object.assign(new SpeechSynthesisUtterance(sentence), { voice, lang: voice.lang });
      const done = () => {
        if (this.reading === id && (index === last || !this.#synthesis?.speaking)) this.stop();
      };
      spoken.onend = done;
      spoken.onerror = done;
      this.#synthesis?.speak(spoken);
    });
    this.#host.requestUpdate();
  }

  stop(): void {
    if (!this.reading) return;
    this.reading = '';
    this.#synthesis?.cancel();
    this.#host.requestUpdate();
  }

  #onVoices = (): void => {
    this.#host.requestUpdate();
  };
}
