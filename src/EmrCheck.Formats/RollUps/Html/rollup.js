(() => {
  const filter = document.querySelector('.filter');
  if (filter) {
    filter.hidden = false;
    const plain = text => text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').replace(/đ/gi, 'd').toLowerCase();
    const rows = [...document.querySelectorAll('.list tbody tr')];
    let names;
    filter.querySelector('input').addEventListener('input', event => {
      names ??= rows.map(row => plain(row.cells[0].textContent + ' ' + row.cells[1].textContent));
      const wanted = plain(event.target.value.trim());
      rows.forEach((row, at) => { row.hidden = !names[at].includes(wanted); });
    });
  }

  for (const matrix of document.querySelectorAll('.matrix')) {
    const told = matrix.nextElementSibling;
    let columns;
    matrix.addEventListener('click', event => {
      const row = event.target.closest('.matrix > p');
      if (!row) return;
      if (!columns) {
        const lines = [...matrix.querySelectorAll('.head p')].slice(1).map(line => line.textContent);
        columns = [...lines[0]].map((_, at) => Number(lines.map(line => line[at]).join('').trim()));
      }
      const name = row.firstElementChild;
      const range = document.createRange();
      range.selectNodeContents(row);
      range.setStartAfter(name);
      const box = range.getBoundingClientRect();
      const text = range.toString();
      const at = Math.floor((event.clientX - box.left) / (box.width / text.length));
      const place = columns[at];
      if (!place) return;
      const line = matrix.closest('article').querySelectorAll('.criteria tbody tr')[place - 1];
      told.textContent = name.textContent + ' · ' + place + '. ' + line.cells[1].textContent.trim() + ' · ' + text[at];
    });
  }
})();
