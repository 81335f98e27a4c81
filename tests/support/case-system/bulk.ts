import { sampleDocument } from '../documents/library';
import { type Html, html } from './html';
import { renderDocument } from './render';

const ordinary = ['burglary-report', 'controlled-buy', 'crash-report'];

/** One page with the narratives of a whole year: at least `kilobytes` of markup, ordinary files around one that is not. */
export const bulkPage = (kilobytes: number): Html => {
  const filler = ordinary.map((id) => renderDocument(sampleDocument(id)));
  const views: Html[] = [renderDocument(sampleDocument('motel-incident'))];
  const wanted = Math.min(Math.max(kilobytes, 1), 20_000) * 1024;
  for (let size = 0, turn = 0; size < wanted; turn += 1) {
    const next = filler[turn % filler.length] ?? html``;
    views.push(html`<h2>Narrative ${turn + 1}</h2>`, next);
    size += next.markup.length;
  }
  return html`<h1>Narratives, all units</h1>${views}`;
};
