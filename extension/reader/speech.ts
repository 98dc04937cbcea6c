// Reading aloud with the browser's own voices, a sentence at a time, so that the spoken one can be shown.
import type { Analysis, Span } from '../../web/engine/index.ts';
import type { ReaderSettings } from '../settings.ts';

export interface SpeechListeners {
  /** The sentence that is spoken now; null when nothing is. */
  spoken(sentence: Span | null): void;
  /** The browser cannot speak it: it has no voice, or none for the language. */
  failed(): void;
}

export type SpeechState = 'silent' | 'speaking' | 'paused';

export class Speech {
  readonly #analysis: Analysis;
  readonly #listeners: SpeechListeners;
  #at = 0;
  #state: SpeechState = 'silent';
  /** Cancelled utterances end too; only the latest counts. */
  #turn = 0;

  constructor(analysis: Analysis, listeners: SpeechListeners) {
    this.#analysis = analysis;
    this.#listeners = listeners;
  }

  get state(): SpeechState {
    return this.#state;
  }

  /** Starts at sentence `from` (default: where it stopped). */
  play(settings: ReaderSettings, from: number = this.#at): void {
    const sentences = this.#analysis.sentences ?? [];
    const sentence = sentences[from];
    speechSynthesis.cancel();
    if (!sentence) return this.stop();
    this.#turn += 1;
    const turn = this.#turn;
    this.#at = from;
    this.#state = 'speaking';
    const { article } = this.#analysis;
    const words = new SpeechSynthesisUtterance(article.text.slice(sentence.start, sentence.end));
    // A voice that was chosen for articles in another language cannot read this one.
    const voice = voicesFor(article.language).find(({ name }) => name === settings.voice);
    if (voice) words.voice = voice;
    if (article.language !== '') words.lang = voice?.lang ?? article.language;
    words.rate = settings.rate / 10;
    const next = (): void => {
      if (turn === this.#turn) this.play(settings, from + 1);
    };
    words.addEventListener('end', next);
    words.addEventListener('error', () => {
      if (turn !== this.#turn) return;
      this.stop();
      this.#listeners.failed();
    });
    this.#listeners.spoken(sentence);
    speechSynthesis.speak(words);
    return undefined;
  }

  pause(): void {
    this.#turn += 1;
    speechSynthesis.cancel();
    this.#state = 'paused';
  }

  stop(): void {
    this.#turn += 1;
    speechSynthesis.cancel();
    this.#state = 'silent';
    this.#at = 0;
    this.#listeners.spoken(null);
  }
}

/** A language without its country or script; Android writes "en_GB". */
const bare = (language: string): string => language.toLowerCase().split(/[-_]/, 1)[0] ?? '';

/** The voices that speak a language, else all. */
export function voicesFor(language: string): SpeechSynthesisVoice[] {
  const all = speechSynthesis.getVoices();
  const own = all.filter(({ lang }) => bare(lang) === bare(language));
  return own.length > 0 ? own : all;
}
