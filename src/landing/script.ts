/**
 * The page's own script. The page works without it: it moves smoothly to the form, says how long the person looked at the page, takes the
 * marks of the address when the page is a file, and stops a second press of the button.
 */
import type { Hosting } from './model';

/** The script of a page; it holds no text of people. */
export const pageScript = (hosting: Hosting): string => `(function () {
  var started = Date.now();
  document.querySelectorAll('[data-goto]').forEach(function (link) {
    link.addEventListener('click', function (event) {
      var target = document.getElementById(link.getAttribute('data-goto'));
      if (!target) return;
      event.preventDefault();
      target.scrollIntoView();
      var field = target.querySelector('input:not([type=hidden])');
      if (field) field.focus({ preventScroll: true });
    });
  });
  var alertBox = document.querySelector('[role=alert]');
  var toAlert = function () { if (alertBox && document.activeElement !== alertBox) alertBox.focus(); };
  toAlert();
  // a page inside a frame may be given the focus only after it is drawn
  window.addEventListener('load', function () { requestAnimationFrame(toAlert); });
  var form = document.querySelector('form');
  if (!form) return;
  var put = function (name, value) {
    var field = form.elements.namedItem(name);
    if (field) field.value = value;
  };
${
  hosting === 'file'
    ? `  var given = new URLSearchParams(location.search);
  var marks = ['utm_source', 'utm_medium', 'utm_campaign', 'utm_content'];
  var marked = marks.some(function (name) { return given.get(name); });
  marks.forEach(function (name) {
    if (marked) put(name, (given.get(name) || '').slice(0, 100));
  });
  if (given.get('test') === '1') put('test', '1');
`
    : ''
}  form.addEventListener('submit', function () {
    put('elapsed', String(Math.round((Date.now() - started) / 1000)));
    var button = form.querySelector('button');
    setTimeout(function () {
      button.disabled = true;
      button.textContent = button.getAttribute('data-sending');
    }, 0);
  });
  window.addEventListener('pageshow', function () {
    var button = form.querySelector('button');
    if (button.disabled) {
      button.disabled = false;
      button.textContent = button.getAttribute('data-label');
    }
  });
})();`;
