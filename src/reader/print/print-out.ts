/** Hands pictures of pages to the browser's print dialog, and takes them away when it closes. */
export async function printOut(pictures: readonly string[]): Promise<void> {
  const out = document.createElement('div');
  out.className = 'print-out';
  for (const source of pictures) {
    const image = document.createElement('img');
    image.src = source;
    image.alt = '';
    out.append(image);
  }
  document.body.append(out);
  try {
    await Promise.all(Array.from(out.querySelectorAll('img'), (image) => image.decode()));
    window.print();
  } finally {
    out.remove();
  }
}
