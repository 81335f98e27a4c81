import type { Assertion } from '../model/finding';
import type { FamilyGroup } from '../model/lexicon';

/** A sample of how a group is painted in the page: colour and line. Decoration only; the words stand beside it. */
export const GroupMark = ({ group, status = 'affirmed' }: { group: FamilyGroup; status?: Assertion['status'] }) => (
  <span className="group-mark" data-group={group} data-status={status} aria-hidden="true" />
);
