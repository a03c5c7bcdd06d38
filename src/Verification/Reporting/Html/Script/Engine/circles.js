/**
 * The strongly connected components of links among the items that are not excluded (Tarjan 1972), without recursion, each a list of items.
 * A component comes after every component it links to. An item in no circle is a component of its own; one without links is left out.
 */
function findCircles({ starts, targets }, excluded) {
  const count = starts.length - 1;
  const order = new Int32Array(count);
  const lowest = new Int32Array(count);
  const open = new Uint8Array(count);
  const next = starts.slice(0, count);
  const pending = [];
  const path = [];
  const components = [];
  let counter = 0;

  for (let from = 0; from < count; from++) {
    if (isIncluded(from) && order[from] === 0) {
      enter(from);
      while (path.length > 0) {
        step(path[path.length - 1]);
      }
    }
  }

  return components;

  function isIncluded(item) {
    return starts[item] < starts[item + 1] && !excluded[item];
  }

  function enter(item) {
    order[item] = lowest[item] = ++counter;
    open[item] = 1;
    pending.push(item);
    path.push(item);
  }

  function step(item) {
    while (next[item] < starts[item + 1]) {
      const target = targets[next[item]++];
      if (!isIncluded(target)) {
        continue;
      }

      if (order[target] === 0) {
        enter(target);
        return;
      }

      if (open[target] === 1) {
        lowest[item] = Math.min(lowest[item], order[target]);
      }
    }

    path.pop();
    if (lowest[item] === order[item]) {
      components.push(leave(item));
    }

    if (path.length > 0) {
      const parent = path[path.length - 1];
      lowest[parent] = Math.min(lowest[parent], lowest[item]);
    }
  }

  function leave(item) {
    const component = [];
    let member;
    do {
      member = pending.pop();
      open[member] = 0;
      component.push(member);
    } while (member !== item);
    return component;
  }
}
