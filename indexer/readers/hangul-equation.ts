const SIGNS: Readonly<Record<string, string>> = {
  sum: '∑',
  prod: '∏',
  times: '×',
  div: '÷',
  pm: '±',
  cdot: '·',
  leq: '≤',
  le: '≤',
  geq: '≥',
  ge: '≥',
  neq: '≠',
  approx: '≈',
  infty: '∞',
  int: '∫',
  alpha: 'α',
  beta: 'β',
  gamma: 'γ',
  delta: 'δ',
  Delta: 'Δ',
  epsilon: 'ε',
  lambda: 'λ',
  mu: 'μ',
  pi: 'π',
  rho: 'ρ',
  sigma: 'σ',
  tau: 'τ',
  omega: 'ω',
};

/** An equation that kordoc writes as LaTeX (`$\frac{ a }{ b }$`), as a line that can be read. */
export function equationText(line: string): string {
  return line.replaceAll(/\$([^$]*(?:\\[a-zA-Z]|[_^] ?\{)[^$]*)\$/g, (_, latex: string) =>
    plain(latex),
  );
}

function plain(latex: string): string {
  let text = latex.replaceAll(/[_^]\s*\{\s*\}/g, '');
  for (let before = ''; before !== text; ) {
    before = text;
    text = text
      .replaceAll(
        /([_^])\s*\{([^{}]*)\}/g,
        (_, mark: string, inner: string) => mark + bracketed(inner),
      )
      .replaceAll(
        /\\frac\s*\{([^{}]*)\}\s*\{([^{}]*)\}/g,
        (_, top: string, bottom: string) => `${bracketed(top)}/${bracketed(bottom)}`,
      )
      .replaceAll(/\\sqrt\s*\{([^{}]*)\}/g, (_, inner: string) => `√(${inner.trim()})`)
      .replaceAll(/\\(?:mathrm|text|rm|left|right)\s*\{([^{}]*)\}/g, '$1');
  }
  return text
    .replaceAll(/\\([a-zA-Z]+)/g, (command, name: string) => SIGNS[name] ?? command)
    .replaceAll(/[{}]/g, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/\s*([_^])\s*/g, '$1')
    .trim();
}

/** One symbol stands alone, more of them in brackets. */
function bracketed(inner: string): string {
  const text = inner.trim().replaceAll(/\s*([_^])\s*/g, '$1');
  return /^[\p{L}\p{N}_^.]*(?:\([^()]*\))?$/u.test(text) ? text : `(${text})`;
}
