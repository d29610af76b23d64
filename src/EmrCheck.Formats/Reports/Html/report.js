(() => {
  const all = (selector, from = document) => [...from.querySelectorAll(selector)];
  const plain = text => text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').replace(/đ/gi, 'd').toLowerCase();
  const tools = document.querySelector('.tools');
  const entries = all('.findable [data-v]');
  const headings = all('.criteria tr.text');
  for (const live of all('.live')) live.hidden = false;

  // What is asked for by a link lies open and is shown, whatever the filter.
  const reveal = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    const entry = target.closest('[data-v]');
    if (entry && entry.hidden) { tools.reset(); filter(); }
    for (let up = target; up; up = up.parentElement) if (up.localName === 'details') up.open = true;
    target.scrollIntoView();
  };
  addEventListener('hashchange', reveal);

  for (const button of all('[data-fold]')) {
    button.addEventListener('click', () => {
      for (const block of all('details.block')) if (!block.hidden) block.open = button.dataset.fold === 'open';
    });
  }

  let texts;
  const textOf = id => {
    if (!texts) {
      texts = new Map();
      for (const entry of entries) texts.set(entry.dataset.id, (texts.get(entry.dataset.id) || '') + ' ' + plain(entry.textContent));
    }
    return texts.get(id);
  };
  const filter = () => {
    const words = plain(tools.querySelector('input').value).split(/\s+/).filter(Boolean);
    const choices = all('select', tools).filter(select => select.value);
    const seen = new Set(), known = new Set();
    const passes = new Map();
    for (const entry of entries) {
      const { id } = entry.dataset;
      if (!passes.has(id)) passes.set(id, words.length === 0 || words.every(word => textOf(id).includes(word)));
    }
    const folders = new Map(entries.filter(entry => entry.dataset.f).map(entry => [entry.dataset.id, entry.dataset.f.split('|')]));
    for (const entry of entries) {
      const { id } = entry.dataset;
      const fits = passes.get(id) && choices.every(({ value, dataset: { by } }) => by === 'f' ? (folders.get(id) || []).includes(value) : entry.dataset[by] === value);
      entry.hidden = !fits;
      known.add(id);
      if (fits) seen.add(id);
    }
    for (const heading of headings) heading.hidden = sorted !== null || !all('tr[data-v]', heading.parentElement).some(row => !row.hidden);
    tools.querySelector('.count').textContent = tools.dataset.showing.replace('{0}', seen.size).replace('{1}', known.size);
    tools.classList.toggle('filtering', seen.size < known.size);
  };

  let sorted = null;
  const table = document.querySelector('.criteria');
  if (table) {
    const rows = all('tbody tr[data-v]', table).map(row => ({ row, home: row.parentElement }));
    const worst = ['fail', 'error', 'needs_review', 'no_evidence', 'pass', 'not_applicable'];
    const apart = document.createElement('tbody');
    const key = { order: () => 0, verdict: row => worst.indexOf(row.dataset.v), number: row => -Number(row.dataset.n) };
    const heads = all('th[data-sort]', table);
    const sort = (head, way) => {
      for (const each of heads) each.removeAttribute('aria-sort');
      sorted = way === 0 ? null : head;
      if (way === 0) {
        for (const { row, home } of rows) home.append(row);
        apart.remove();
      } else {
        head.setAttribute('aria-sort', way > 0 ? 'ascending' : 'descending');
        const column = head.cellIndex;
        const by = key[head.dataset.sort];
        const told = new Map(rows.map(({ row }) => [row, by ? by(row) : row.cells[column].textContent.trim()]));
        const compare = by ? (a, b) => told.get(a) - told.get(b) : (a, b) => told.get(a).localeCompare(told.get(b), document.documentElement.lang);
        const list = rows.map(({ row }) => row);
        list.sort(compare);
        if (way < 0) list.reverse();
        table.append(apart);
        apart.append(...list);
      }
      filter();
    };
    for (const head of heads) {
      const button = document.createElement('button');
      button.type = 'button';
      button.append(...[...head.childNodes].filter(node => node.localName !== 'small'));
      head.prepend(button);
      let way = 0;
      button.addEventListener('click', () => {
        way = sorted === head ? (way === 1 ? -1 : 0) : 1;
        sort(head, way);
      });
    }
  }

  if (tools) {
    tools.hidden = false;
    let soon;
    tools.addEventListener('input', () => { clearTimeout(soon); soon = setTimeout(filter, 120); });
    tools.addEventListener('reset', () => setTimeout(filter));
    tools.addEventListener('submit', event => event.preventDefault());
    filter();
  }
  if (location.hash) reveal();
})();
