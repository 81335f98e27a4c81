import '@lwc/synthetic-shadow';
import { createElement, freezeTemplate, LightningElement, registerComponent, registerTemplate } from '@lwc/engine-dom';

const texts = [
  'The witness said that he took her passport on the first day.',
  'At about nine in the evening the officers came to the house on the corner of the street and spoke with the two people who were standing near the gate.',
  'From then on she worked without pay in the house by the river.',
  'In the evening he told him what to steal and where to bring it.',
];

// What the compiler makes of <template><p>{text}</p><slot></slot></template>.
function fieldTemplate($api, $cmp, $slotset) {
  const { d, t, h, s } = $api;
  return [h('p', { key: 0 }, [t(d($cmp.text))]), s('', { key: 1 }, [], $slotset)];
}
fieldTemplate.slots = [''];
fieldTemplate.stylesheets = [];
registerTemplate(fieldTemplate);
freezeTemplate(fieldTemplate);
class Field extends LightningElement {
  get text() {
    return texts[this.template.host.dataset.at];
  }
}
const FieldComponent = registerComponent(Field, { tmpl: fieldTemplate, sel: 'c-field', apiVersion: 66 });

function recordTemplate($api) {
  const { c } = $api;
  return texts.map((_, at) => c('c-field', FieldComponent, { attrs: { 'data-at': String(at) }, key: at }, []));
}
recordTemplate.stylesheets = [];
registerTemplate(recordTemplate);
freezeTemplate(recordTemplate);
class RecordPage extends LightningElement {}
const RecordComponent = registerComponent(RecordPage, { tmpl: recordTemplate, sel: 'c-record', apiVersion: 66 });
document.body.append(createElement('c-record', { is: RecordComponent }));
