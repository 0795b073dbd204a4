# SPDX-FileCopyrightText: 2026 The Palermo project contributors
# SPDX-License-Identifier: AGPL-3.0-or-later

# SparseMSE's existence check of every model of pairs: processor seconds, and the codes in the order of the pairs' bits.
suppressMessages(library(SparseMSE))
table <- read.csv(commandArgs(TRUE)[1])
lists <- ncol(table) - 1
pairs <- t(combn(lists, 2))
codes <- integer(2^nrow(pairs))
seconds <- system.time(for (mask in seq_along(codes) - 1) {
  chosen <- bitwAnd(mask, 2^(seq_len(nrow(pairs)) - 1)) > 0
  codes[mask + 1] <- checkident(table, if (any(chosen)) t(pairs[chosen, , drop = FALSE]) else NULL)
})
cat(sum(seconds[1:2]), paste(codes, collapse = ""))
