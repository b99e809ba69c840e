/** What the platform puts between a component and Apex: imperative calls, wire adapters, refreshApex. */
const refreshers = new WeakMap();

export async function request(url, init) {
  const response = await fetch(url, init);
  const { returned, fault } = await response.json();
  if (!fault) return returned;
  throw { ok: false, status: fault.status, statusText: 'Server Error', body: fault.body, headers: {} };
}

export const post = (url, body) =>
  request(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });

/** A wire adapter over a function; it waits while a needed parameter is undefined. */
export function adapterFor(fetcher, needed = (config) => Object.keys(config)) {
  return class {
    constructor(emit) {
      this.emit = emit;
      emit({ data: undefined, error: undefined });
    }

    connect() {
      this.connected = true;
    }

    disconnect() {
      this.connected = false;
      this.stopListening?.();
    }

    update(config) {
      if (needed(config).some((key) => config[key] === undefined)) return;
      const key = JSON.stringify(config);
      if (key === this.key) return;
      this.key = key;
      this.config = config;
      this.stopListening?.();
      this.stopListening = fetcher.listen?.(config, () => this.load());
      this.load();
    }

    async load() {
      const { key } = this;
      let answer;
      try {
        answer = { data: deepFreeze(await fetcher(this.config)), error: undefined };
      } catch (error) {
        answer = { data: undefined, error };
      }
      if (key !== this.key || !this.connected) return;
      refreshers.set(answer, () => this.load());
      this.emit(answer);
    }
  };
}

export function apexMethod(name) {
  const call = (parameters = {}) => post(`/local/apex/${name}`, parameters);
  call.adapter = adapterFor(call);
  return call;
}

export async function refreshApex(wired) {
  await refreshers.get(wired)?.();
}

/** The platform's data is read-only: a component that changes it must fail here too. */
function deepFreeze(value) {
  if (value === null || typeof value !== 'object') return value;
  Object.values(value).forEach(deepFreeze);
  return Object.freeze(value);
}
