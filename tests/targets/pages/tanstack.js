import { elementScroll, observeElementOffset, observeElementRect, Virtualizer } from '@tanstack/virtual-core';

const line = (i) =>
  i === 2
    ? 'He took her passport on the first day.'
    : i === 2500
      ? 'She worked without pay in the house.'
      : i === 4990
        ? 'He told him what to steal.'
        : 'An ordinary line of the log of that evening, with nothing in it.';
const box = document.getElementById('box');
const sizer = document.getElementById('sizer');
const draw = () => {
  sizer.style.height = `${list.getTotalSize()}px`;
  sizer.replaceChildren(
    ...list.getVirtualItems().map(({ index, start, size }) => {
      const row = document.createElement('div');
      row.dataset.index = index;
      row.style.cssText = `position:absolute;top:0;left:0;width:100%;height:${size}px;transform:translateY(${start}px)`;
      row.textContent = `${index + 1}. ${line(index)}`;
      return row;
    }),
  );
};
const list = new Virtualizer({
  count: 5000,
  estimateSize: (i) => (i % 7 === 0 ? 60 : 36),
  overscan: 8,
  getScrollElement: () => box,
  scrollToFn: elementScroll,
  observeElementRect,
  observeElementOffset,
  onChange: draw,
});
list._didMount();
list._willUpdate();
draw();
