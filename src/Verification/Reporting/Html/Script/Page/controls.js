/** The controls of the page, found by what they change: one thing can have its control in several places. */
class Controls {
  constructor(page) {
    this.page = page;
    this.places = new Map(Object.keys(CHANGEABLE).map((what) => [what, new Map()]));
    for (const place of document.querySelectorAll('[data-change]')) {
      const { id } = this.elementOf(place);
      const places = this.places.get(place.dataset.change);
      places.set(id, [...(places.get(id) ?? []), place]);
    }

    this.asOf = document.getElementById('as-of');
    this.showDate();
    this.asOf.addEventListener('change', () => this.takeDate());
    document.addEventListener('change', (event) => this.take(event.target));
    document.addEventListener(
      'click',
      ({ target }) => target.closest('button.rating') && this.offerRatings(target.closest('button.rating')),
    );
    document.getElementById('undo-all').addEventListener('click', () => this.undoAll());
    document.getElementById('copy').addEventListener('click', () => copyCase(page));
  }

  /** What a control changes. */
  elementOf({ dataset: { change, at } }) {
    return this.page.caseFile[CHANGEABLE[change].list][at];
  }

  /** Takes a switch or a base rate that the reader has set. */
  take(control) {
    const what = control.dataset.change;
    if (what === undefined) {
      return;
    }

    const element = this.elementOf(control);
    if (control.type === 'checkbox') {
      this.set(what, element, control.checked);
      return;
    }

    const rate = control.value === '' ? written(what, element) : Number(control.value);
    control.setCustomValidity(rate === null || (rate > 0 && rate < 1) ? '' : 'A base rate lies between 0 and 1.');
    if (control.reportValidity()) {
      this.set(what, element, rate);
    }
  }

  takeDate() {
    const { changes, written } = this.page;
    changes.asOf = this.asOf.value === '' || this.asOf.value === inputDate(written.asOf) ? null : `${this.asOf.value}Z`;
    this.showDate();
    this.page.update();
  }

  set(what, element, value) {
    this.page.changes.set(what, element, value);
    this.show(what, element);
    this.page.update();
  }

  undo({ what, id }) {
    const element = this.elementOf(this.places.get(what).get(id)[0]);
    this.set(what, element, written(what, element));
  }

  undoAll() {
    const undone = [...this.page.changes.list()];
    this.page.changes.clear();
    undone.forEach(({ what, id }) => this.show(what, this.elementOf(this.places.get(what).get(id)[0])));
    this.showDate();
    this.page.update();
  }

  /** Sets the controls of one thing to what now holds of it. */
  show(what, element) {
    const value = this.page.changes.valueOf(what, element);
    for (const place of this.places.get(what).get(element.id) ?? []) {
      if (place.type === 'checkbox') {
        place.checked = value;
      } else if (place.type === 'number') {
        place.value = this.page.changes.made.get(what).get(element.id) ?? '';
      } else {
        setText(place, ratingInWords(element, value));
      }

      if (place.type === 'button') {
        place.setAttribute('aria-label', `${CHANGEABLE[what].name} ${element.id}: ${place.textContent}. Change`);
      }
    }
  }

  showDate() {
    const { changes, written } = this.page;
    this.asOf.value = changes.asOf?.slice(0, -1) ?? inputDate(written.asOf);
  }

  /** Turns a rating into a choice of ratings, until one is chosen or the reader goes elsewhere. */
  offerRatings(button) {
    const what = button.dataset.change;
    const element = this.elementOf(button);
    const choice = ratingChoice(what, element);
    choice.value = this.page.changes.valueOf(what, element) ?? '';
    const close = () => {
      choice.removeEventListener('blur', close);
      choice.replaceWith(button);
    };
    choice.addEventListener('blur', close);
    choice.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape') {
        close();
        button.focus();
      }
    });
    choice.addEventListener('change', () => {
      const { value } = choice;
      close();
      button.focus();
      this.set(what, element, value === '' ? null : what === 'credibility' ? Number(value) : value);
    });
    button.replaceWith(choice);
    choice.focus();
  }
}

/** A date as an input takes it. */
function inputDate(date) {
  return date?.slice(0, 19).replace('Z', '') ?? '';
}
