// What the IDE remembers between visits: in the browser's storage, or for this visit only where the browser keeps none.
'use strict';

const prefix = 'graphiql:';

/** The browser's storage; none where cookies and the like are blocked. */
function browserStorage() {
  try {
    return window.localStorage;
  } catch {
    return undefined;
  }
}

/** Headers hold keys, and the history would keep them with its operations. */
function withoutHeaders(name, value) {
  if (name !== `${prefix}queries` && name !== `${prefix}favorites`) {
    return value;
  }
  return JSON.stringify(JSON.parse(value, (key, member) => (key === 'headers' ? undefined : member)));
}

function createStorage() {
  const kept = browserStorage();
  const visit = new Map();
  const names = () => (kept ? Object.keys(kept) : [...visit.keys()]).filter((name) => name.startsWith(prefix));
  const removeItem = (name) => (kept ? kept.removeItem(name) : visit.delete(name));
  return {
    get length() {
      return names().length;
    },
    getItem: (name) => (kept ? kept.getItem(name) : visit.get(name) ?? null),
    setItem: (name, value) => {
      const shown = withoutHeaders(name, value);
      return kept ? kept.setItem(name, shown) : visit.set(name, shown);
    },
    removeItem,
    clear: () => names().forEach(removeItem),
  };
}

/** The tab that was open when the IDE was left; none on the first visit. */
function lastTab(storage) {
  try {
    const { tabs, activeTabIndex } = JSON.parse(storage.getItem(`${prefix}tabState`));
    return tabs[activeTabIndex];
  } catch {
    return undefined;
  }
}
