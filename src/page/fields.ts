const read = new Set('text number date month time datetime-local week tel email url'.split(' '));
const editing = new Set(['', 'true', 'plaintext-only']);

/**
 * What stands in the fields and editors of a page. One that the reviewer types into keeps, for the reader, what it held
 * when it was first read: a note being written beside a report is no part of the report.
 */
export class Fields {
  readonly #held = new WeakMap<Element, string>();
  readonly #heeded = new WeakSet<Node>();
  #typedInto = new WeakSet<Element>();

  /** Typing is heeded until the signal aborts. */
  constructor(private readonly signal: AbortSignal) {}

  /** Heeds typing in a document, its shadow trees included. */
  heed(document: Document): void {
    if (this.#heeded.has(document)) return;
    this.#heeded.add(document);
    const options = { capture: true, passive: true, signal: this.signal };
    document.addEventListener('input', (event) => this.#noteTyping(event), options);
  }

  /** The text of a field as read; null when the element is no field or holds nothing to read. */
  valueOf(element: Element): string | null {
    const now = currentValue(element);
    if (now === null) return null;
    if (this.#typedInto.has(element)) return this.#held.get(element) ?? '';
    this.#held.set(element, now);
    return now;
  }

  /** What an editor held before the reviewer typed into it; null when nobody has. */
  editorBefore(element: Element): string | null {
    return isEditor(element) && this.#typedInto.has(element) ? (this.#held.get(element) ?? '') : null;
  }

  /** Keeps what an editor holds as it is read. */
  holdEditor(element: Element, text: () => string): void {
    if (isEditor(element)) this.#held.set(element, text());
  }

  /** From now on all counts as it stands, typed into or not: the reviewer asked to read again. */
  readAnew(): void {
    this.#typedInto = new WeakSet();
  }

  #noteTyping(event: Event): void {
    const target = event.composedPath()[0];
    if (event.isTrusted && target) this.#typedInto.add(target as Element);
  }
}

const isEditor = (element: Element): boolean => editing.has(element.getAttribute('contenteditable') ?? 'no');

function currentValue(element: Element): string | null {
  switch (element.localName) {
    case 'textarea':
      return (element as HTMLTextAreaElement).value;
    case 'select':
      return Array.from((element as HTMLSelectElement).selectedOptions, (option) => option.text.trim()).join(', ');
    case 'input': {
      const input = element as HTMLInputElement;
      if (input.type === 'checkbox' || input.type === 'radio') return input.checked ? '[x]' : '[ ]';
      return read.has(input.type) ? input.value : null;
    }
    default:
      return null;
  }
}
