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

function fillList(list, texts) {
  list?.replaceChildren(...texts.map((text) => element('li', { dir: 'auto' }, visible(text))));
}

/** A text with what works unseen replaced, as in the page that was written; the two joiners that scripts need stay. */
function visible(text) {
  return text
    .replace(/[\n\r\t\u2028\u2029]/g, ' ')
    .replace(/(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\p{Noncharacter_Code_Point}]/gu, '\ufffd');
}
