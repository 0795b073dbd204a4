# SPDX-FileCopyrightText: 2026 The Palermo project contributors
# SPDX-License-Identifier: AGPL-3.0-or-later

# Every hierarchical model up to an order, by base R's glm.fit: processor seconds, models fitted, estimate of the best by BIC.
given <- commandArgs(TRUE)
table <- as.matrix(read.csv(given[1]))
order <- as.integer(given[2])
lists <- ncol(table) - 1
masks <- seq_len(2^lists - 1)
size <- function(mask) sum(bitwAnd(mask, 2^(0:(lists - 1))) > 0)
sizes <- vapply(masks, size, numeric(1))
possible <- masks[sizes >= 2 & sizes <= order]
inside <- lapply(possible, function(term) possible[possible != term & bitwAnd(possible, term) == possible])
hierarchical <- function(mask) {
  chosen <- bitwAnd(mask, 2^(seq_along(possible) - 1)) > 0
  if (all(unlist(inside[chosen]) %in% possible[chosen])) possible[chosen] else NULL
}
models <- Filter(Negate(is.null), lapply(seq_len(2^length(possible)) - 1, hierarchical))
counts <- integer(length(masks))
histories <- as.integer(table[, seq_len(lists)] %*% 2^(seq_len(lists) - 1))
for (row in seq_along(histories)) counts[histories[row]] <- counts[histories[row]] + table[row, lists + 1]
people <- sum(counts)
best <- c(Inf, NA)
fitted <- 0
seconds <- system.time(for (interactions in models) {
  terms <- c(2L^(0:(lists - 1)), interactions)
  holds <- vapply(terms, function(term) as.numeric(bitwAnd(masks, as.integer(term)) == term), numeric(length(masks)))
  empty <- colSums(holds * counts) == 0
  kept <- if (any(empty)) rowSums(holds[, empty, drop = FALSE]) == 0 else rep(TRUE, length(masks))
  design <- cbind(1, holds[kept, !empty, drop = FALSE])
  fit <- suppressWarnings(glm.fit(design, counts[kept], family = poisson(), control = list(epsilon = 1e-10, maxit = 50)))
  if (fit$rank < ncol(design)) next
  fitted <- fitted + 1
  likelihood <- sum(dpois(counts[kept], fit$fitted.values, log = TRUE))
  bic <- (length(terms) + 1) * log(people) - 2 * likelihood
  if (bic < best[1]) best <- c(bic, people + exp(fit$coefficients[1]))
})
cat(sum(seconds[1:2]), fitted, format(best[2], digits = 12))
