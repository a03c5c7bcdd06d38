/** An element with attributes and children; texts among the children stay texts. */
function element(name, attributes, ...children) {
  const made = document.createElement(name);
  setAttributes(made, attributes);
  made.append(...children);
  return made;
}

function drawing(name, attributes) {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name);
  setAttributes(made, attributes);
  return made;
}

function setAttributes(made, attributes) {
  for (const [name, value] of Object.entries(attributes)) {
    made.setAttribute(name, value);
  }
}

/** A figure: to the last digit for whoever reads it by machine, rounded for people. */
function figure(name, value, shown) {
  return element('data', { 'data-figure': name, value }, shown);
}

function figuresIn(place) {
  return new Map([...place.querySelectorAll('[data-figure]')].map((data) => [data.dataset.figure, data]));
}

function setFigure(data, value, shown) {
  if (Number(data.value) !== value) {
    data.value = value;
  }

  setText(data, shown);
}

/** Sets a text where it is another, and says whether it was. */
function setText(place, text) {
  const isOther = place.textContent !== text;
  if (isOther) {
    place.textContent = text;
  }

  return isOther;
}

/** Sets the entries of a list, and leaves those alone that stay as they are. */
function fillList(list, texts) {
  texts.forEach((text, i) => setText(list.children[i] ?? list.appendChild(element('li', { dir: 'auto' })), visible(text)));
  while (list.children.length > texts.length) {
    list.lastElementChild.remove();
  }
}

/** A text with what works unseen replaced, as in the page that was written; the two joiners that scripts need stay. */
function visible(text) {
  return text
    .replace(/[\n\r\t\u2028\u2029]/g, ' ')
    .replace(/(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\p{Noncharacter_Code_Point}]/gu, '\ufffd');
}
