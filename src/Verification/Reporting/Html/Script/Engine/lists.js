function filledInts(count, valueOf) {
  const values = new Int32Array(count);
  for (let i = 0; i < count; i++) {
    values[i] = valueOf(i);
  }

  return values;
}

function filledDoubles(count, valueOf) {
  const values = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    values[i] = valueOf(i);
  }

  return values;
}

function distinct(values) {
  return values.length < 2 ? values : [...new Set(values)];
}

/** Adds a value to the list of a key. */
function addTo(lists, key, value) {
  const list = lists.get(key);
  if (list === undefined) {
    lists.set(key, [value]);
  } else {
    list.push(value);
  }
}
