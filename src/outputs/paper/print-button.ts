/** Shows the print button where scripts run; without them the browser's own menu prints just as well. */
for (const button of document.querySelectorAll<HTMLButtonElement>('[data-print]')) {
  button.hidden = false
  button.addEventListener('click', () => window.print())
}
