/** What a yes-or-no column says; `ask` is everything that is neither. */
export type LogoAnswer = 'yes' | 'no' | 'ask' | 'blank';

export function understandLogo(written: string): LogoAnswer {
  const text = written.trim().toLowerCase();
  if (text === '') return 'blank';
  if (/^(y|yes|ok|okay|true|x|agreed)$/.test(text)) return 'yes';
  if (/^(n|no|false|never)$/.test(text)) return 'no';
  return 'ask';
}
