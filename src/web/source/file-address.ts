/** The indexed file of a document, as the service gives it. */
export function fileAddress(documentId: string): string {
  return `/v1/documents/${encodeURIComponent(documentId)}/file`;
}
