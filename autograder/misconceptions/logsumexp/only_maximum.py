"""Only the largest logit of a row is returned."""

CAUGHT_BY = "public/helpers::test_logsumexp_column"
HINT = (
    "Log-sum-exp is close to the maximum only when one logit is far above"
    " the rest. The other terms of the sum still count."
)


def logsumexp(logits):
    return logits.max(axis=1, keepdims=True)
