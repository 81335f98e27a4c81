// Moves between cases and tabs without loading a page, as case systems do.
const main = document.querySelector('#main');

const show = async (address) => {
  const response = await fetch(address, { headers: { accept: 'application/json' } });
  if (response.redirected) return location.assign(address);
  const { title, view } = await response.json();
  const page = new DOMParser().parseFromString(view, 'text/html');
  main.replaceChildren(...page.body.childNodes);
  document.title = title;
  main.focus({ preventScroll: true });
  scrollTo(0, 0);
};

document.addEventListener('click', (event) => {
  const link = event.target.closest('a[href*="/cases/"]');
  if (!link || event.ctrlKey || event.metaKey || event.button !== 0) return;
  event.preventDefault();
  history.pushState(null, '', link.href);
  show(link.href);
});

addEventListener('popstate', () => {
  if (location.pathname.includes('/cases/')) show(location.href);
  else location.reload();
});

document.querySelector('#find').addEventListener('submit', (event) => {
  event.preventDefault();
  const wanted = new FormData(event.target).get('find').toLowerCase();
  for (const row of document.querySelectorAll('table.list tbody tr'))
    row.hidden = !row.textContent.toLowerCase().includes(wanted);
});
