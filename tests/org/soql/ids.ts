const CHECK = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';

/** Three characters behind the fifteen tell which of them are capitals. */
function suffix(id: string): string {
  let checks = '';
  for (let block = 0; block < 15; block += 5) {
    let bits = 0;
    for (let at = 0; at < 5; at += 1) {
      const letter = id.charAt(block + at);
      if (letter >= 'A' && letter <= 'Z') bits |= 1 << at;
    }
    checks += CHECK.charAt(bits);
  }
  return checks;
}

/** The first fifteen characters with the capitals that the last three tell, in whatever case they came. */
function restored(text: string): string {
  let id = '';
  for (let at = 0; at < 15; at += 1) {
    const bits = CHECK.indexOf(text.charAt(15 + Math.floor(at / 5)).toUpperCase());
    const letter = text.charAt(at);
    id += (bits >> (at % 5)) & 1 ? letter.toUpperCase() : letter.toLowerCase();
  }
  return id;
}

/** The 18-character form, or undefined when the text cannot be an id: wrong signs, or a check that belongs to another. */
export function fullId(text: string): string | undefined {
  if (/^[a-zA-Z0-9]{15}$/.test(text)) return text + suffix(text);
  if (!/^[a-zA-Z0-9]{18}$/.test(text)) return undefined;
  const id = restored(text);
  const full = id + suffix(id);
  return full.slice(15) === text.slice(15).toUpperCase() ? full : undefined;
}
