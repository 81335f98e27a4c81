const read = new Set('text number date month time datetime-local week tel email url'.split(' '));

/**
 * What stands in the fields of a page. A field that the reviewer types into keeps, for the reader, what it held when it
 * was first read: a note being written beside a report is no part of the report.
 */
export class Fields {
  private readonly held = new WeakMap<Element, string>();
  private typedInto = new WeakSet<Element>();

  /** Listens to typing in a document or shadow root until the signal aborts. */
  heed(root: Document | ShadowRoot, signal: AbortSignal): void {
    root.addEventListener('input', (event) => this.noteTyping(event), { capture: true, passive: true, signal });
  }

  /** The text of a field as read; null when the element is no field or holds nothing to read. */
  valueOf(element: Element): string | null {
    const now = currentValue(element);
    if (now === null) return null;
    if (this.typedInto.has(element)) return this.held.get(element) ?? '';
    this.held.set(element, now);
    return now;
  }

  /** From now on every field counts as it stands, typed into or not: the reviewer asked to read again. */
  readAnew(): void {
    this.typedInto = new WeakSet();
  }

  private noteTyping(event: Event): void {
    const target = event.composedPath()[0];
    if (event.isTrusted && target) this.typedInto.add(target as Element);
  }
}

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
