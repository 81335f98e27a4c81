import type { Protection } from '../store/protection';
import type { Policy } from './policy';

/** The reviewer's protection with the office's word over it. */
export const effective = (protection: Protection, policy: Policy): Protection => ({
  ...protection,
  audit: policy.auditLog ?? protection.audit,
  retentionDays: shorter(policy.retentionDays, protection.retentionDays),
  clearOnClose: policy.clearOnClose ?? protection.clearOnClose,
  informed: policy.consent ?? protection.informed,
});

/** The office says how long at most; a reviewer may keep for less. */
const shorter = (office: number | undefined, own: number | null): number | null =>
  office === undefined ? own : Math.min(office, own ?? office);
