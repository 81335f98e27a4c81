import type { SampleDocument } from '../documents/library';
import { type Html, html, trusted } from './html';

const field = /^([A-Z][\w /.,'()#&-]{1,42}): +(\S.*)$/;
const pageMark = /^--- (Page \d+ of \d+) ---$/;
const turn = /^(Q|A)[.:] /;
const logged = /^\d{4}: /;
const columns = /\S {2,}\S/;

const renderBlock = (block: string): Html => {
  const lines = block.split('\n');
  const first = lines[0] ?? '';
  const page = pageMark.exec(first);
  if (page?.[1]) return html`<div class="page-break">${page[1]}</div>`;
  if (lines.length === 1 && first.length < 90 && first === first.toUpperCase() && /[A-Z]{3}/.test(first))
    return html`<h3>${first}</h3>`;
  if (lines.every((line) => field.test(line)))
    return html`<dl>${lines.map((line) => {
      const [, label = '', value = ''] = field.exec(line) ?? [];
      return html`<div><dt>${label}:</dt> <dd>${value}</dd></div>`;
    })}</dl>`;
  if (lines.every((line) => turn.test(line))) return html`${lines.map((line) => html`<p class="turn">${line}</p>`)}`;
  if (lines.length > 1 && lines.slice(1).every((line) => logged.test(line)))
    return html`${lines.map((line) => html`<p class="turn">${line}</p>`)}`;
  if (lines.every((line) => columns.test(line))) return html`<pre class="printed">${block}</pre>`;
  return html`<p>${block}</p>`;
};

/** A document as the case system shows it: markup as written, print-outs as `pre`, everything else block by block. */
export const renderDocument = (document: SampleDocument): Html => {
  if (document.layout === 'markup') return trusted(document.source);
  if (document.layout === 'printed') return html`<pre class="printed">${document.source}</pre>`;
  return html`${document.source
    .trim()
    .split(/\n{2,}/)
    .map(renderBlock)}`;
};
