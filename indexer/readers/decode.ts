import { UnreadableFileError } from '../../src/errors.ts';
import { withoutInvisible } from '../../src/korean/invisible.ts';

/**
 * Bytes → text without characters that nobody sees. Only UTF-8 (with or without BOM) is read: a guess at another encoding could change
 * a number or a name without anyone noticing.
 * @throws UnreadableFileError for empty, binary and otherwise encoded files
 */
export function decodeText(bytes: Uint8Array): string {
  if (bytes.length === 0) throw new UnreadableFileError('빈 파일입니다.');
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    throw new UnreadableFileError('UTF-16으로 저장된 파일입니다. UTF-8로 다시 저장하십시오.');
  }
  if (bytes.includes(0))
    throw new UnreadableFileError('글 파일이 아닙니다(이진 데이터가 들어 있습니다).');
  const decoded = decodeUtf8(bytes).replaceAll('\r\n', '\n').replaceAll('\r', '\n');
  const text = withoutInvisible(decoded);
  if (text.trim() === '') throw new UnreadableFileError('내용이 없는 파일입니다.');
  return text;
}

function decodeUtf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new UnreadableFileError(
      'UTF-8이 아닌 문자 인코딩입니다(EUC-KR·CP949일 수 있습니다). UTF-8로 다시 저장하십시오.',
    );
  }
}
