const QUIET = 250;
const LONGEST_WAIT = 2_000;
const LONGEST_REST = 5_000;

/** Attributes that show and hide parts of a page. */
const attributeFilter = ['class', 'hidden', 'open', 'style', 'aria-hidden', 'data-state', 'slot', 'role'];

/**
 * Tells when a page may show other text: after its roots changed and came to rest for a moment, or after two seconds of
 * restlessness. After a reading that brought nothing new it rests for nine times as long as the reading took.
 */
export class Watch {
  readonly #observer: MutationObserver;
  readonly #loads = new WeakSet<Node>();
  #quiet: ReturnType<typeof setTimeout> | undefined;
  #since = 0;
  #notBefore = 0;

  constructor(
    private readonly onChange: () => void,
    private readonly onFirstSign: () => void,
    private readonly signal: AbortSignal,
  ) {
    this.#observer = new MutationObserver((records) => {
      if (records.some(matters)) this.stir();
    });
    signal.addEventListener('abort', () => this.#stop(), { once: true });
  }

  /** Watches these roots and no others. */
  observe(roots: readonly (Document | ShadowRoot)[]): void {
    this.#observer.disconnect();
    for (const root of roots) {
      this.#hearLoads(root);
      this.#observer.observe(root, {
        subtree: true,
        childList: true,
        characterData: true,
        attributes: true,
        attributeFilter,
        attributeOldValue: true,
      });
    }
  }

  /** What comes next is not to wait for a rest to end: the page has gone to another document. */
  hurry(): void {
    this.#notBefore = 0;
  }

  /** Something happened that the observer does not see, such as a navigation within the page. */
  stir(): void {
    this.onFirstSign();
    const now = performance.now();
    if (this.#quiet === undefined) this.#since = now;
    else clearTimeout(this.#quiet);
    const latest = Math.max(this.#since + LONGEST_WAIT, this.#notBefore);
    const wait = Math.max(Math.min(now + QUIET, latest), this.#notBefore) - now;
    this.#quiet = setTimeout(() => {
      this.#quiet = undefined;
      this.onChange();
    }, wait);
  }

  /** A reading that took `cost` milliseconds has just ended, in vain or not. */
  rest(cost: number, inVain: boolean): void {
    this.#notBefore = performance.now() + Math.min(LONGEST_REST, inVain ? 9 * cost : cost);
  }

  /** Frames and pictures that finish loading; the event does not leave the shadow tree that they are in. */
  #hearLoads(root: Document | ShadowRoot): void {
    if (this.#loads.has(root)) return;
    this.#loads.add(root);
    root.addEventListener('load', () => this.stir(), { capture: true, passive: true, signal: this.signal });
  }

  #stop(): void {
    this.#observer.disconnect();
    clearTimeout(this.#quiet);
    this.#quiet = undefined;
  }
}

/** Movement and colour set by script do not change what can be read; showing and hiding does. */
function matters({ type, target, attributeName, oldValue }: MutationRecord): boolean {
  if (type !== 'attributes' || attributeName !== 'style') return true;
  const shows = /display|visibility|content-visibility|position|clip/;
  const now = (target as Element).getAttribute('style') ?? '';
  const before = oldValue ?? '';
  return now !== before && (shows.test(now) || shows.test(before)) && shown(now) !== shown(before);
}

const shown = (style: string): string =>
  (style.match(/(?:^|;)\s*(?:display|visibility|content-visibility|position|clip(?:-path)?)\s*:[^;]*/g) ?? []).join();
