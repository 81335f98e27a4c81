import { casesOf, type Look } from './cases';
import { type Html, html } from './html';

interface Office {
  readonly product: string;
  readonly office: string;
  readonly menu: readonly (readonly [string, readonly string[]])[];
  readonly footer: readonly string[];
}

/** Menus and footers name units and services: none of it is the document. */
const offices: Readonly<Record<Look, Office>> = {
  county: {
    product: 'CaseTrak 5.2',
    office: 'Tallow County District Attorney',
    menu: [
      ['Work', ['My Queue', 'Filing Decisions', 'Calendar', 'Warrants', 'Ticklers']],
      ['Units', ['Felony Trial', 'Juvenile', 'Narcotics Strike Force', 'Human Trafficking Unit', 'Special Victims']],
      ['Services', ['Victim Services', 'Restitution and Debt Collection', 'Interpreters', 'Forced Entry Repair Fund']],
      ['Help', ['User Guide', 'Report a Problem', 'Sign out']],
    ],
    footer: [
      'If you are being forced to work or trade sex, call the Human Trafficking Hotline.',
      'Victim Services: Room 114, Tallow County Justice Center',
      'CaseTrak 5.2.118. Authorized users only. Activity is logged.',
    ],
  },
  crown: {
    product: 'Review Desk',
    office: 'Public Casework, North Marches',
    menu: [
      ['Casework', ['Tasks', 'Pre-charge queue', 'Trial preparation', 'Disclosure', 'Closed cases']],
      [
        'Guidance',
        ['Modern slavery and the non-punishment principle', 'Charging standards', 'Drug harms: county lines'],
      ],
      ['Support', ['Victim liaison unit', 'Exploitation leads', 'Service desk', 'Sign out']],
    ],
    footer: [
      'Modern slavery helpline and National Referral Mechanism contacts',
      'Victims’ right to review',
      'Official: sensitive. Records of access are kept.',
    ],
  },
};

const hrefs: Readonly<Record<string, string>> = {
  'My Queue': '/county/queue',
  'Pre-charge queue': '/crown/queue',
  'Sign out': '/sign-out',
};

/** The frame around every page of an office: banner, menu, footer, its own styles and script. */
export const officePage = (look: Look, title: string, body: Html): Html => {
  const office = offices[look];
  return html`<!doctype html><html lang="${look === 'county' ? 'en-US' : 'en-GB'}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>${title} - ${office.product}</title>
<link rel="stylesheet" href="/static/${look}.css"><script src="/static/office.js" defer></script></head>
<body class="${look}"><div id="banner"><strong>${office.product}</strong> <span>${office.office}</span>
<form id="find" role="search"><label>Find <input name="find" size="18"></label></form></div>
<div id="columns"><nav id="menu" aria-label="Menu">${office.menu.map(
    ([heading, items]) =>
      html`<h2>${heading}</h2><ul>${items.map((item) => html`<li><a href="${hrefs[item] ?? '#'}" data-plain>${item}</a></li>`)}</ul>`,
  )}</nav><main id="main" tabindex="-1">${body}</main></div>
<footer>${office.footer.map((line) => html`<p>${line}</p>`)}</footer></body></html>`;
};

export const queueView = (look: Look): Html => html`
  <h1>${look === 'county' ? 'My Queue: Filing Decisions' : 'Pre-charge queue'}</h1>
  <table class="list"><thead><tr><th>Number</th><th>Person</th><th>Offence</th><th>Received</th><th>Due</th></tr></thead>
  <tbody>${casesOf(look).map(
    (one) => html`<tr><td><a href="/${look}/cases/${one.number}">${one.number}</a></td><td>${one.person}</td>
    <td>${one.offence}</td><td>${one.received}</td><td>${one.due}</td></tr>`,
  )}</tbody></table>`;

export const signInPage = (wrong: boolean): Html => html`<!doctype html><html lang="en"><head><meta charset="utf-8">
<title>Sign in - CaseTrak</title><link rel="stylesheet" href="/static/county.css"></head><body class="county sign-in">
<main><h1>Sign in</h1>${wrong ? html`<p role="alert">The user name or password is not right.</p>` : ''}
<form method="post" action="/sign-in"><p><label>User name <input name="user" autocomplete="username"></label></p>
<p><label>Password <input name="password" type="password" autocomplete="current-password"></label></p>
<p><label>Office <select name="office"><option value="county">Tallow County</option><option value="crown">North Marches</option></select></label></p>
<p><button>Sign in</button></p></form></main></body></html>`;
