// @ts-check

/**
 * Makes an element. Text children become text nodes: nothing a document says is ever parsed as HTML.
 *
 * @param {string} tag
 * @param {Record<string, string>} attributes
 * @param {...(Node | string | null)} children null is left out
 * @returns {HTMLElement}
 */
export function h(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children.filter((child) => child !== null));
  return element;
}

/**
 * @param {string} label
 * @param {Record<string, string>} attributes
 * @param {(button: HTMLElement) => void} onClick
 */
export function button(label, attributes, onClick) {
  const element = h('button', { type: 'button', ...attributes }, label);
  element.addEventListener('click', () => onClick(element));
  return element;
}

/**
 * @template {HTMLElement} T
 * @param {string} id
 * @param {new () => T} type
 * @returns {T}
 */
export function byId(id, type) {
  const element = document.getElementById(id);
  if (!(element instanceof type)) throw new Error(`#${id} is missing from the page`);
  return element;
}
