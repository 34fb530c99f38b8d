// Paradigm works without this file. It only spares a page load: the very same forms are sent
// with fetch, and the part of the answer that changed is put in place.
'use strict';
const announce = text => { document.getElementById('announce').textContent = text; };
const encode = pairs => new URLSearchParams(pairs.filter(([, value]) => typeof value === 'string'));

// Sending.
const unsaved = new Set();                     // what leaving now would lose
addEventListener('beforeunload', e => { if (unsaved.size) e.preventDefault(); });

function show(unit, state, text) {
  const p = unit.querySelector('.save-state');
  if (p) {
    p.dataset.state = state;
    p.textContent = text ?? p.dataset[state];
  }
  document.querySelector(`[data-map-of="${unit.id}"]`)?.toggleAttribute('data-unsaved', state === 'unsaved');
}

// Sends one body until the server has taken it. The body stays as it was: perhaps only the reply was lost,
// and then the same sequence with another answer would look like a conflict.
async function send(unit, form, body) {
  unsaved.add(unit);
  show(unit, 'saving');
  for (let wait = 2; ; wait = Math.min(wait * 2, 30)) {
    try {
      const response = await fetch(form.action, { method: 'POST', body, headers: { 'X-Requested-With': 'fetch' } });
      if (response.status < 500 && response.status !== 429) {
        const page = new DOMParser().parseFromString(await response.text(), 'text/html');
        const fresh = unit.id && page.getElementById(unit.id);
        unsaved.delete(unit);
        if (fresh) return { page, fresh };
        if (response.redirected) location.assign(response.url);          // a conflict, a sign-in
        else document.documentElement.replaceWith(page.documentElement); // a refusal, to be read
        return {};
      }
    } catch { /* no network: as good as a server that is away */ }
    show(unit, 'unsaved');
    await new Promise(again => {
      setTimeout(again, wait * 1000);
      addEventListener('online', again, { once: true });
    });
  }
}

// Forms that bring back a fragment.
document.addEventListener('submit', async e => {
  const form = e.target, fragment = form.closest('[data-fragment]');
  if (!fragment || !form.matches('[data-swap]')) return;
  e.preventDefault();
  if (form.method === 'get') return run(fragment, `${form.action}?${encode([...new FormData(form, e.submitter)])}`);
  if (unsaved.has(fragment)) return;           // under way: a second click changes nothing
  const { fresh } = await send(fragment, form, encode([...new FormData(form, e.submitter)]));
  if (!fresh) return;
  fragment.replaceWith(fresh);
  enhance(fresh);
  const verdict = fresh.querySelector('[data-announce]');
  announce(verdict?.textContent.trim());
  fresh.tabIndex = -1;
  (verdict ?? fresh).focus({ preventScroll: true });
  if (fresh.getBoundingClientRect().top < 0) fresh.scrollIntoView();
});

// A lab: the page of these settings, of which the lab alone is put in place. On its own page the address follows.
async function run(lab, address) {
  if (lab.ariaBusy === 'true') return;
  lab.ariaBusy = 'true';
  show(lab, 'saving');
  let fresh;
  try {
    const response = await fetch(address, { headers: { 'X-Requested-With': 'fetch' } });
    fresh = new DOMParser().parseFromString(await response.text(), 'text/html').getElementById(lab.id);
  } catch { /* the browser says it better */ }
  if (!fresh) return location.assign(address);
  fresh.querySelector('header').replaceWith(lab.querySelector('header'));
  const open = lab.querySelector('.controls details')?.open;
  if (open) fresh.querySelector('.controls details').open = true;
  lab.replaceWith(fresh);
  poll(fresh);
  if (document.querySelector('main > .instrument')) history.replaceState(null, '', address);
  const result = fresh.querySelector('.result');
  if (fresh.dataset.poll && lab.dataset.poll) return;      // still on its way
  announce(result.querySelector('p')?.textContent);
  result.focus({ preventScroll: true });
}

function poll(lab) {
  if (lab?.dataset.poll) setTimeout(() => { if (lab.isConnected) run(lab, lab.dataset.poll); }, 1000);
}
document.querySelectorAll('[data-poll]').forEach(poll);

// Answers that save themselves.
// A unit is whatever carries data-autosave: a form, or one question of a form that holds them all.
const queues = new Map();

function bodyOf(unit, form) {
  const mine = [...form.elements].filter(f => unit.contains(f) || (f.type === 'hidden' && !f.closest('[data-autosave]'))).map(f => f.name);
  return encode([...new FormData(form)].filter(([name]) => mine.includes(name)).concat([['question', unit.dataset.question], ['do', 'save']]));
}

// One request at a time for a question, so that a later answer never overtakes an earlier one;
// it carries the sequence that the earlier one came back with.
async function drain(unit, queue) {
  while (queue.again) {
    queue.again = false;
    const form = unit.closest('form');
    const { page, fresh } = await send(unit, form, bodyOf(unit, form));
    if (!fresh) await new Promise(() => {});   // another page is coming
    for (const { name, value } of fresh.querySelectorAll('[data-sequence]')) form.elements[name].value = value;
    show(unit, 'saved', fresh.querySelector('.save-state')?.textContent);
    const map = document.getElementById('question-map'), news = page.getElementById('question-map');
    if (map && news) map.replaceWith(news);
    if (queue.again) unsaved.add(unit);
  }
  queue.running = null;
}

function changed(unit, delay) {
  const queue = queues.get(unit) ?? {};
  queues.set(unit, queue);
  unsaved.add(unit);
  clearTimeout(queue.timer);
  queue.timer = setTimeout(() => { queue.again = true; queue.running ??= drain(unit, queue); }, delay);
}

for (const [type, delay] of [['input', 1000], ['change', 400]]) document.addEventListener(type, e => {
  const unit = e.target.closest('[data-autosave]');
  if (unit) changed(unit, delay);
});

// A page's own button carries every answer; only a save that is under way must come home first.
document.addEventListener('submit', async e => {
  const { target: form, submitter } = e, running = [];
  for (const [unit, queue] of queues) {
    if (!form.contains(unit) || form.matches('[data-swap]')) continue;
    clearTimeout(queue.timer);
    queue.again = false;
    if (queue.running) running.push(queue.running);
    else unsaved.delete(unit);
  }
  if (!running.length) return;
  e.preventDefault();
  await Promise.all(running);
  form.requestSubmit(submitter);
});

// Ordering and matching: the hand moves things, the selects stay the fields.
function drag(handle, moved, move, end) {
  handle.onpointerdown = down => {
    down.preventDefault();
    handle.setPointerCapture(down.pointerId);
    moved.classList.add('dragging');
    handle.onpointermove = e => move(e, e.clientX - down.clientX, e.clientY - down.clientY);
    handle.onlostpointercapture = () => { handle.onpointermove = null; moved.classList.remove('dragging'); end(); };
  };
}
const make = (tag, properties) => Object.assign(document.createElement(tag), properties);
const tell = select => select.dispatchEvent(new Event('change', { bubbles: true }));

function orderable(list) {
  const items = () => [...list.children], select = item => item.querySelector('select');
  list.classList.add('live');
  list.append(...items().sort((a, b) => select(a).value - select(b).value));
  const settle = () => { items().forEach((item, i) => { select(item).value = i + 1; }); tell(select(items()[0])); };
  // The other one is moved: an element that leaves its place loses focus and pointer.
  const swap = (item, other) => item.compareDocumentPosition(other) === Node.DOCUMENT_POSITION_PRECEDING ? item.after(other) : item.before(other);
  for (const item of items()) {
    const name = item.querySelector('span').textContent.trim();
    const handle = make('span', { className: 'handle', textContent: '⠿', ariaHidden: 'true' });
    select(item).tabIndex = -1;
    select(item).parentElement.ariaHidden = 'true';
    for (const [side, sign, label] of [['previous', '↑', list.dataset.up], ['next', '↓', list.dataset.down]]) {
      const onclick = () => {
        const other = item[side + 'ElementSibling'];
        if (other) { swap(item, other); settle(); }
        announce(`${name}: ${items().indexOf(item) + 1} / ${items().length}`);
      };
      item.append(make('button', { type: 'button', textContent: sign, ariaLabel: `${label} · ${name}`, onclick }));
    }
    item.prepend(handle);
    drag(handle, item, e => {
      const other = items().find(o => { const b = o.getBoundingClientRect(); return Math.abs(e.clientY - b.top - b.height / 2) < b.height / 4; });
      if (other && other !== item) swap(item, other);
    }, settle);
  }
}

function matchable(list) {
  const chips = make('div', { className: 'chips', ariaHidden: 'true' });   // the keyboard has the selects
  for (const { value, text } of list.querySelector('select').options) {
    if (!value) continue;
    const chip = make('span', { className: 'chip', textContent: text });
    let row;
    const over = next => { row?.classList.remove('over'); row = next; row?.classList.add('over'); };
    drag(chip, chip, (e, dx, dy) => {
      chip.style.translate = `${dx}px ${dy}px`;
      over(document.elementsFromPoint(e.clientX, e.clientY).find(x => x.parentElement === list));
    }, () => {
      const select = row?.querySelector('select');
      chip.style.translate = '';
      over();
      if (select) { select.value = value; tell(select); }
    });
    chips.append(chip);
  }
  list.before(chips);
}

// A number to predict: the slider only fills the field, which is empty until somebody has moved it.
function slider(field) {
  const { min, max, step, value } = field;
  const range = make('input', { type: 'range', min, max, step, value: value || (+min + +max) / 2, ariaLabel: field.dataset.slider });
  range.oninput = () => { field.value = range.value; };
  field.addEventListener('input', () => { range.value = field.value; });
  field.before(range);
}

function enhance(root) {
  root.querySelectorAll('[data-slider]').forEach(slider);
  root.querySelectorAll('.orderable').forEach(orderable);
  root.querySelectorAll('.matchable').forEach(matchable);
}
enhance(document);

// Theme: at once here, and kept by the server.
document.addEventListener('submit', e => {
  if (!e.target.matches('[data-theme-form]')) return;
  e.preventDefault();
  const theme = e.submitter.value;
  document.documentElement.dataset.theme = theme;
  for (const b of document.querySelectorAll('.foot [aria-pressed]')) b.ariaPressed = b.value === theme;
  fetch(e.target.action, { method: 'POST', redirect: 'manual', body: encode([...new FormData(e.target, e.submitter)]) }).catch(() => {});
});

// Notes: where the margin has no room, a click opens them at the foot of the window.
document.addEventListener('click', e => {
  const link = e.target.closest('.cite, .fn, .term'), note = (link?.closest('sup') ?? link)?.nextElementSibling;
  if (!note?.matches('.note') || note.offsetWidth || !note.showPopover || e.ctrlKey || e.metaKey) return;
  e.preventDefault();
  if (!note.popover) {
    note.removeAttribute('aria-hidden');
    note.append(' ', make('a', { href: link.href, textContent: '↓', ariaLabel: link.textContent, onclick: () => note.hidePopover() }));
    Object.assign(note, { popover: 'auto', tabIndex: -1 });
  }
  note.showPopover();
  note.focus();
});

// Where the reader is.
const reading = document.querySelector('main[data-reading]');
if (reading) {
  let block, told;
  const watch = new IntersectionObserver(seen => seen.forEach(s => { if (s.isIntersecting) block = s.target.dataset.block; }), { rootMargin: '-40% 0px' });
  document.querySelectorAll('[data-block]').forEach(b => watch.observe(b));
  const say = () => { if (block !== told) navigator.sendBeacon(reading.dataset.reading, new URLSearchParams({ block: told = block })); };
  setInterval(say, 10000);
  addEventListener('pagehide', say);
  document.addEventListener('visibilitychange', () => { if (document.hidden) say(); });   // a phone kills hidden pages unheard
}

// Time left: in minutes, in seconds only at the end; said aloud twice.
for (const clock of document.querySelectorAll('[data-deadline]')) {
  const { deadline, now, minutes, seconds, over } = clock.dataset;
  const skew = now ? Date.parse(now) - Date.now() : 0;       // the learner's clock may be wrong
  let last;
  const tick = () => {
    const left = Math.ceil((Date.parse(deadline) - Date.now() - skew) / 1000), m = Math.ceil(left / 60);
    clock.textContent = left <= 0 ? over : left < 60 ? seconds.replace('{n}', left) : minutes.replace('{n}', m);
    if (m < last && [5, 1, 0].includes(m)) announce(clock.textContent);
    last = m;
    if (left > 0) setTimeout(tick, 1000);
  };
  tick();
}
