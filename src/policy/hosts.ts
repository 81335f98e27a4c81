import type { Policy } from './policy';

/** True where the office lets this address be read. Denied wins over allowed. */
export const mayRead = ({ allowedHosts, deniedHosts = [] }: Policy, address: string): boolean => {
  if (!URL.canParse(address)) return allowedHosts === undefined;
  const url = new URL(address);
  if (deniedHosts.some((pattern) => matches(pattern, url))) return false;
  return allowedHosts === undefined || allowedHosts.some((pattern) => matches(pattern, url));
};

/** `https://cases.example/*`, `cases.example`, `*.example` or `cases.example:8443`; a path is not looked at. */
const matches = (pattern: string, url: URL): boolean => {
  const read = /^(?:(\*|https?|file):\/\/)?([^/]*)(?:\/.*)?$/i.exec(pattern.trim());
  if (!read) return false;
  const [, scheme = '*', host = ''] = read;
  if (scheme !== '*' && `${scheme.toLowerCase()}:` !== url.protocol) return false;
  if (url.protocol === 'file:') return scheme.toLowerCase() === 'file' || host === '*';
  const [, name = '', port] = /^(.*?)(?::(\d+|\*))?$/.exec(host.toLowerCase()) ?? [];
  if (port !== undefined && port !== '*' && port !== url.port) return false;
  if (name === '*') return true;
  const there = url.hostname.toLowerCase();
  return name.startsWith('*.') ? there === name.slice(2) || there.endsWith(name.slice(1)) : there === name;
};
