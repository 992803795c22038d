// Keys of a page. Those that are typed into a field, and those of the browser, are left alone.

/** Calls what a key stands for. */
export function useKeys(actions) {
  document.addEventListener('keydown', (key) => {
    if (key.ctrlKey || key.metaKey || key.altKey || key.target.closest('input, textarea, select')) return;
    const action = actions[key.key];
    if (!action) return;
    key.preventDefault();
    action();
  });
}
