import type { ReactNode } from 'react';

/** A screen that has no list to show: what is the case, what it means, what can be done. */
export const Message = ({ title, body, children }: { title: string; body?: string; children?: ReactNode }) => (
  <section className="message stack" aria-label={title}>
    <h2>{title}</h2>
    {body !== undefined && <p>{body}</p>}
    {children}
  </section>
);
