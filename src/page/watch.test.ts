// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Watch } from './watch';

let life: AbortController;
let changes: number;
let watch: Watch;
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  life = new AbortController();
  changes = 0;
  watch = new Watch(
    () => {
      changes++;
    },
    () => {},
    life.signal,
  );
  document.body.innerHTML = '<p id="p">Text</p>';
  watch.observe([document]);
});
afterEach(() => {
  life.abort();
  vi.useRealTimers();
});

const mutated = async (change: (p: HTMLElement) => void): Promise<void> => {
  change(document.getElementById('p')!);
  await new Promise((resolve) => queueMicrotask(() => resolve(null)));
};

test('many changes in one go are told once, when the page has come to rest', async () => {
  for (let i = 0; i < 5; i++) {
    await mutated((p) => p.append('more'));
    vi.advanceTimersByTime(100);
  }
  expect(changes).toBe(0);
  vi.advanceTimersByTime(250);
  expect(changes).toBe(1);
});

test('a page that never rests is told of after two seconds', async () => {
  for (let i = 0; i < 21; i++) {
    await mutated((p) => p.append('more'));
    vi.advanceTimersByTime(100);
  }
  expect(changes).toBe(1);
});

test('after a reading in vain the next one waits nine times as long, and after a navigation not at all', async () => {
  watch.rest(200, true);
  await mutated((p) => p.append('more'));
  vi.advanceTimersByTime(1_700);
  expect(changes).toBe(0);
  vi.advanceTimersByTime(200);
  expect(changes).toBe(1);
  watch.rest(200, true);
  watch.hurry();
  await mutated((p) => p.append('more'));
  vi.advanceTimersByTime(300);
  expect(changes).toBe(2);
});

test('movement set by script is no change; hiding is', async () => {
  await mutated((p) => p.setAttribute('style', 'transform: translateX(4px); display: block'));
  vi.advanceTimersByTime(300);
  changes = 0;
  await mutated((p) => p.setAttribute('style', 'transform: translateX(9px); display: block'));
  vi.advanceTimersByTime(300);
  expect(changes).toBe(0);
  await mutated((p) => p.setAttribute('style', 'transform: translateX(9px); display: none'));
  vi.advanceTimersByTime(300);
  expect(changes).toBe(1);
});

test('nothing is told after the end', async () => {
  await mutated((p) => p.append('more'));
  life.abort();
  vi.advanceTimersByTime(5_000);
  expect(changes).toBe(0);
});
