import { fail, type Result } from '../../shared/domain/result';
import { StorageError } from '../storage/storage-error';

/** Answers with the sentence for a storage problem instead of an internal error. */
export async function guarded<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await work();
  } catch (error) {
    // A file whose content does not fit: for the user it is damaged, whatever the schema calls it.
    if (error instanceof StorageError)
      return error.code === 'invalid' ? fail('damaged', error.fileName) : error.toFailure();
    throw error;
  }
}
