import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Finding } from '../../model/finding';
import type { Decision } from '../../review/decide';
import { useAnnounce } from '../../ui/announcer';
import { copy } from '../../ui/copy';
import { useLookup } from '../services';
import { type CardActions, cardId } from './finding-card';
import { isTyping, type ListCommand, listCommand } from './keys';

/** What the list asks of the rest of the panel. */
export interface Reviewing {
  /** The finding asked for from elsewhere, by a click in the page or in a prompt; a new object for each time. */
  readonly selected: { readonly finding: string } | null;
  readonly onReveal: (finding: string) => void;
  readonly onKeep: (finding: Finding) => void;
  readonly onSetAside: (finding: Finding, reason: string) => void;
  readonly onUndo: (finding: Finding) => void;
}

interface List {
  /** Every finding that can be walked to, in the order shown. */
  readonly inReach: readonly Finding[];
  readonly decided: ReadonlyMap<string, Decision>;
  readonly letterKeys: boolean;
  /** Unfolds what hides a finding. */
  readonly reach: (finding: string) => void;
}

interface State {
  readonly current: string | null;
  /** The finding whose reason for setting aside is being asked. */
  readonly asking: string | null;
  readonly actions: CardActions;
}

/** Walks through the list: one current passage, one key an action, the focus never lost. */
export const useReviewing = (reviewing: Reviewing, list: List): State => {
  const announce = useAnnounce();
  const { indicator } = useLookup();
  const [chosen, setChosen] = useState<string | null>(null);
  const [asking, setAsking] = useState<string | null>(null);
  const [lastDecided, setLastDecided] = useState<string | null>(null);
  const [focusWish, setFocusWish] = useState<{ readonly id: string } | null>(null);

  const { inReach } = list;
  const current = inReach.some(({ id }) => id === chosen) ? chosen : (inReach[0]?.id ?? null);

  // The functions below are called by events; they read what was rendered last.
  const latest = useRef({ reviewing, list, current, lastDecided });
  useEffect(() => {
    latest.current = { reviewing, list, current, lastDecided };
  });

  const findingOf = useCallback((id: string) => latest.current.list.inReach.find((finding) => finding.id === id), []);
  const titleOf = useCallback(
    (finding: Finding) => indicator(finding.indicator)?.title ?? finding.indicator,
    [indicator],
  );

  const goto = useCallback((id: string, focus: boolean) => {
    setChosen(id);
    setAsking(null);
    if (focus) setFocusWish({ id });
    latest.current.reviewing.onReveal(id);
  }, []);

  const step = useCallback(
    (by: number) => {
      const { list: now, current: from } = latest.current;
      const at = now.inReach.findIndex(({ id }) => id === from);
      const next = now.inReach[at + by];
      if (next) goto(next.id, true);
      else announce(by > 0 ? copy.said.end : copy.said.start);
      return next;
    },
    [announce, goto],
  );

  const actions = useMemo<CardActions>(() => {
    const decide = (id: string, act: (finding: Finding) => void, words: (title: string) => string): void => {
      const finding = findingOf(id);
      if (!finding) return;
      act(finding);
      setAsking(null);
      setLastDecided(id);
      setFocusWish({ id });
      announce(words(titleOf(finding)));
    };
    return {
      select: (id) => goto(id, false),
      goTo: (id) => latest.current.reviewing.onReveal(id),
      keep: (id) => decide(id, (finding) => latest.current.reviewing.onKeep(finding), copy.said.kept),
      askWhy: (id) => {
        setChosen(id);
        setAsking(id);
      },
      setAside: (id, reason) =>
        decide(id, (finding) => latest.current.reviewing.onSetAside(finding, reason), copy.said.aside),
      cancelAside: (id) => {
        setAsking(null);
        setFocusWish({ id });
      },
      undo: (id) => decide(id, (finding) => latest.current.reviewing.onUndo(finding), copy.said.reopened),
    };
  }, [announce, findingOf, goto, titleOf]);

  const run = useCallback(
    (command: ListCommand) => {
      const { current: id, list: now, lastDecided: last } = latest.current;
      if (id === null) return;
      if (command === 'next') step(1);
      else if (command === 'previous') step(-1);
      else if (command === 'first' || command === 'last') {
        const end = now.inReach.at(command === 'first' ? 0 : -1);
        if (end) goto(end.id, true);
      } else if (command === 'keep') {
        actions.keep(id);
        step(1);
      } else if (command === 'set-aside') actions.askWhy(id);
      else if (command === 'undo') {
        const undone = (now.decided.get(id) ?? 'open') === 'open' ? last : id;
        if (undone === null || !findingOf(undone)) return;
        setChosen(undone);
        actions.undo(undone);
      } else actions.goTo(id);
    },
    [actions, findingOf, goto, step],
  );

  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || isTyping(event.target)) return;
      const onCard = event.target instanceof HTMLElement && event.target.dataset.finding !== undefined;
      const command = listCommand(event, { onCard, letterKeys: latest.current.list.letterKeys });
      if (command === null) return;
      event.preventDefault();
      run(command);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [run]);

  const { selected } = reviewing;
  useEffect(() => {
    if (selected === null || selected.finding === latest.current.current) return;
    latest.current.list.reach(selected.finding);
    setChosen(selected.finding);
  }, [selected]);

  useEffect(() => {
    if (current === null || chosen === null) return;
    document.getElementById(cardId(current))?.scrollIntoView({ block: 'nearest' });
  }, [current, chosen]);

  useEffect(() => {
    if (focusWish === null) return;
    document.getElementById(cardId(focusWish.id))?.focus({ preventScroll: true });
  }, [focusWish]);

  return { current, asking, actions };
};
