package cn.daylight.platform.workflow;

/**
 * One act about to happen: this action on this object.
 *
 * @param context what the guards need to know; null when no guard of the arrow asks
 * @param note    what the record keeps
 * @param change  edits of the object that belong to the act, done only after every check has passed
 */
public record Move<S extends Enum<S>, A extends Enum<A>, C>(Workflow<S, A, C> flow, Flowing<S> object, A action,
                                                            C context, Note note, Runnable change) {

  public static <S extends Enum<S>, A extends Enum<A>, C> Move<S, A, C> of(Workflow<S, A, C> flow, Flowing<S> object, A action) {
    return new Move<>(flow, object, action, null, Note.NONE, () -> { });
  }

  public Move<S, A, C> given(C facts) {
    return new Move<>(flow, object, action, facts, note, change);
  }

  public Move<S, A, C> noting(Note kept) {
    return new Move<>(flow, object, action, context, kept, change);
  }

  public Move<S, A, C> changing(Runnable edit) {
    return new Move<>(flow, object, action, context, note, edit);
  }
}
