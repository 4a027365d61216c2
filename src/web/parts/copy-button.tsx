import { useEffect, useState } from 'preact/hooks';
import { copyText } from './copy.ts';

/** Copies, and says that it did. */
export function CopyButton({ name, text }: { readonly name: string; readonly text: () => string }) {
  const [said, setSaid] = useState<string | null>(null);
  useEffect(() => {
    if (said === null) return undefined;
    const timer = setTimeout(() => setSaid(null), 3000);
    return () => clearTimeout(timer);
  }, [said]);
  const copy = async () =>
    setSaid(
      (await copyText(text())) ? '복사했습니다' : '복사하지 못했습니다. 직접 선택해 주십시오',
    );
  return (
    <button type="button" class="quiet" onClick={copy}>
      {name}
      <span role="status" class="said-copied">
        {said !== null && ` · ${said}`}
      </span>
    </button>
  );
}
