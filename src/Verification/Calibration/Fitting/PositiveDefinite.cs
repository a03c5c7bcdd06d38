namespace Verification.Calibration;

/// <summary>Positive definite matrices: solving and inverting, by Cholesky’s decomposition.</summary>
internal static class PositiveDefinite
{
    /// <summary>The x of A·x = b.</summary>
    /// <param name="matrix">A, of n rows and columns; symmetric and positive definite.</param>
    /// <param name="right">b, of n numbers.</param>
    public static double[] Solve(double[,] matrix, double[] right)
    {
        var lower = Decompose(matrix);
        var solution = (double[])right.Clone();
        for (var i = 0; i < solution.Length; i++)
        {
            for (var k = 0; k < i; k++)
            {
                solution[i] -= lower[i, k] * solution[k];
            }

            solution[i] /= lower[i, i];
        }

        for (var i = solution.Length - 1; i >= 0; i--)
        {
            for (var k = i + 1; k < solution.Length; k++)
            {
                solution[i] -= lower[k, i] * solution[k];
            }

            solution[i] /= lower[i, i];
        }

        return solution;
    }

    /// <summary>The diagonal of the inverse: variances, where the matrix is an information.</summary>
    public static double[] InverseDiagonal(double[,] matrix)
    {
        var diagonal = new double[matrix.GetLength(0)];
        for (var i = 0; i < diagonal.Length; i++)
        {
            var unit = new double[diagonal.Length];
            unit[i] = 1;
            diagonal[i] = Solve(matrix, unit)[i];
        }

        return diagonal;
    }

    private static double[,] Decompose(double[,] matrix)
    {
        var size = matrix.GetLength(0);
        var lower = new double[size, size];
        for (var i = 0; i < size; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                var sum = matrix[i, j];
                for (var k = 0; k < j; k++)
                {
                    sum -= lower[i, k] * lower[j, k];
                }

                lower[i, j] = i == j ? Math.Sqrt(sum) : sum / lower[j, j];
            }
        }

        return lower;
    }
}
