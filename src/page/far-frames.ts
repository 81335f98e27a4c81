import type { FromFrame, ToFrame } from '../messages/frames';
import type { FamilyGroups } from '../messages/protocol';
import type { Finding } from '../model/finding';
import { pathOfFrame } from './frame-path';

export type FarText = Extract<FromFrame, { type: 'frame/text' }>;
type Placed = Exclude<FromFrame, { type: 'frame/placed' | 'frame/picked' | 'frame/gone' }>;

/** A frame of another site, as its own script tells of it. */
export interface FarFrame {
  readonly frame: number;
  readonly told: Placed;
}

/** Where the text of a far frame stands in the document's. */
export interface Stretch {
  readonly frame: number;
  readonly start: number;
  readonly end: number;
}

export interface Surroundings {
  order(frame: number | null, message: ToFrame): Promise<unknown>;
  askForFrames(): Promise<unknown>;
  /** Something was told that changes the document. */
  changed(): void;
  placed(): void;
  picked(finding: string): void;
}

/** The frames of a tab that the top frame cannot read itself, each with a script of Indicia in it that can. */
export class FarFrames {
  readonly #frames = new Map<number, FarFrame>();
  readonly #notOnScreen = new Map<number, readonly string[]>();
  readonly #painted = new Map<number, string>();
  readonly #elements = new Map<number, WeakRef<Element>>();
  #asked = '';

  constructor(private readonly around: Surroundings) {}

  hear(frame: number, message: FromFrame): void {
    switch (message.type) {
      case 'frame/placed':
        this.#notOnScreen.set(frame, message.notOnScreen);
        this.around.placed();
        return;
      case 'frame/picked':
        this.around.picked(message.finding);
        return;
      case 'frame/gone':
        this.#painted.delete(frame);
        if (this.#frames.delete(frame)) this.around.changed();
        return;
      case 'frame/here':
        this.#painted.delete(frame);
        void this.around.order(frame, { type: 'frame/read', anew: true });
        break;
    }
    this.#frames.set(frame, { frame, told: message });
    this.around.changed();
  }

  /** Has every frame that has a script read, and tell again. */
  read(): void {
    void this.around.order(null, { type: 'frame/read', anew: true });
  }

  /** A finder of the far frame that an element shows; each is found once. */
  finder(): (element: Element) => FarFrame | null {
    const taken = new Set<number>();
    return (element) => {
      const path = pathOfFrame(element)?.join() ?? null;
      const { clientWidth, clientHeight } = element;
      for (const each of this.#frames.values()) {
        const { told, frame } = each;
        if (taken.has(frame)) continue;
        const is =
          told.path === null || path === null
            ? told.path === null &&
              Math.abs(told.size[0] - clientWidth) < 2 &&
              Math.abs(told.size[1] - clientHeight) < 2
            : told.path.join() === path;
        if (!is) continue;
        taken.add(frame);
        this.#elements.set(frame, new WeakRef(element));
        return each;
      }
      return null;
    };
  }

  at(path: readonly number[] | null): FarFrame | null {
    if (path === null) return null;
    for (const each of this.#frames.values()) if (each.told.path?.join() === path.join()) return each;
    return null;
  }

  /** Asks for the script in frames that have none yet, once for each set of them. */
  missing(frames: readonly Element[]): void {
    const asked = frames.map((each) => `${each.getAttribute('src')} ${pathOfFrame(each)?.join()}`).join('\n');
    if (asked === this.#asked) return;
    this.#asked = asked;
    if (frames.length > 0) void this.around.askForFrames();
  }

  /** Has the findings in far text painted where they stand; gives the ids of those whose frame shows them. */
  show(
    stretches: readonly Stretch[],
    findings: readonly Finding[],
    groups: FamilyGroups,
    setAside: readonly string[],
    selected: string | null,
  ): ReadonlySet<string> {
    const shown = new Set<string>();
    for (const { frame, start, end } of stretches) {
      const within = findings.filter(({ position }) => position.start >= start && position.end <= end);
      const moved = within.map((finding) => ({
        ...finding,
        position: { start: finding.position.start - start, end: finding.position.end - start },
      }));
      const ids = new Set(within.map(({ id }) => id));
      const message: ToFrame = {
        type: 'frame/paint',
        findings: moved,
        groups: [...groups],
        setAside: setAside.filter((id) => ids.has(id)),
        selected: selected !== null && ids.has(selected) ? selected : null,
      };
      const key = JSON.stringify([start, [...ids], message.setAside, message.selected]);
      if (this.#painted.get(frame) !== key) {
        this.#painted.set(frame, key);
        void this.around.order(frame, message);
      }
      const away = new Set(this.#notOnScreen.get(frame) ?? ids);
      for (const id of ids) if (!away.has(id)) shown.add(id);
    }
    return shown;
  }

  /** Scrolls a far frame to one of its findings. False where no far frame holds it. */
  reveal(stretches: readonly Stretch[], { id, position }: Finding): boolean {
    const stretch = stretches.find(({ start, end }) => position.start >= start && position.end <= end);
    if (!stretch) return false;
    // The frame can scroll what is in it, but not what it is in.
    this.#elements.get(stretch.frame)?.deref()?.scrollIntoView({ block: 'center', behavior: 'instant' });
    void this.around.order(stretch.frame, {
      type: 'frame/reveal',
      finding: id,
      start: position.start - stretch.start,
    });
    return true;
  }

  /** Scrolls through everything in those far frames that offer it; resolves when they have. */
  async goThrough(signal: AbortSignal): Promise<void> {
    const cancel = (): void => void this.around.order(null, { type: 'frame/cancel' });
    signal.addEventListener('abort', cancel, { once: true });
    for (const { frame, told } of this.#frames.values()) {
      if (told.type === 'frame/text' && told.ways.some(({ does }) => does === 'go-through'))
        await this.around.order(frame, { type: 'frame/go-through' });
    }
    signal.removeEventListener('abort', cancel);
    signal.throwIfAborted();
  }
}
