/** What reading one file may take. */
export interface ReadingLimits {
  /** Longest silence: the reader works on one page or step without end. In milliseconds. */
  readonly silence: number;
  /** For the whole file, and more for each page that was begun. In milliseconds. */
  readonly file: number;
  readonly page: number;
  /** Resident memory of the reading process, in bytes. */
  readonly memory: number;
  /** Pages that may be given up before the file is. */
  readonly lostPages: number;
}

/** A 204-page guideline takes 5 s on two cores and 330 MB, one of 500 pages stays under 600 MB. */
export const readingLimits: ReadingLimits = {
  silence: 30_000,
  file: 120_000,
  page: 5_000,
  memory: 1024 * 1024 * 1024,
  lostPages: 3,
};
