// Makes elements. Whatever comes from events goes in as text: nothing here can take a string for markup.

/** An element with a class, a text and children. */
export function element(name, className = '', ...children) {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...children.filter((child) => child !== null).map((child) => (typeof child === 'string' ? document.createTextNode(child) : child)));
  return made;
}

/** A button with a text. */
export function button(text, onClick) {
  const made = element('button', '', text);
  made.type = 'button';
  made.addEventListener('click', onClick);
  return made;
}

/** Shows the theme that was chosen, and lets the button and a key change it. */
export function useTheme() {
  const root = document.documentElement;
  const stored = localStorage.getItem('theme');
  if (stored) root.dataset.theme = stored;
  const change = () => {
    const isDark = root.dataset.theme ? root.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
    root.dataset.theme = isDark ? 'light' : 'dark';
    localStorage.setItem('theme', root.dataset.theme);
  };
  document.getElementById('theme').addEventListener('click', change);
  return change;
}
