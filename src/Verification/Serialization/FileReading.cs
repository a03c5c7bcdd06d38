using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Verification.Validation;

namespace Verification.Serialization;

/// <summary>What came of reading a file: a value, or everything that is wrong with the file.</summary>
/// <typeparam name="T">What the file holds.</typeparam>
public sealed class FileReading<T>
    where T : class
{
    private readonly T? value;

    internal FileReading(T? value, ImmutableArray<Problem> problems)
    {
        this.value = problems.IsEmpty ? value : null;
        Problems = problems;
    }

    /// <summary>Everything that is wrong, by line; empty where the file is valid.</summary>
    public ImmutableArray<Problem> Problems { get; }

    /// <summary>Whether the file is valid.</summary>
    [MemberNotNullWhen(true, nameof(value))]
    public bool IsValid => value is not null;

    /// <summary>The same of something made of what the file holds.</summary>
    public FileReading<TResult> Select<TResult>(Func<T, TResult> make)
        where TResult : class
    {
        ArgumentNullException.ThrowIfNull(make);
        return new(IsValid ? make(value) : null, Problems);
    }

    /// <summary>The same with its problems put elsewhere: what was read is part of another file.</summary>
    internal FileReading<T> Relocate(Func<Problem, Problem> relocate) => IsValid ? this : new(null, [.. Problems.Select(relocate)]);

    /// <summary>What comes of reading on from what the file holds.</summary>
    internal FileReading<TResult> Bind<TResult>(Func<T, FileReading<TResult>> read)
        where TResult : class => IsValid ? read(value) : new(null, Problems);

    /// <summary>What the file holds.</summary>
    /// <exception cref="InvalidFileException">The file is not valid; the exception carries the problems.</exception>
    public T Value => IsValid ? value : throw new InvalidFileException(Problems);
}

/// <summary>A file is not valid.</summary>
public sealed class InvalidFileException : Exception
{
    internal InvalidFileException(ImmutableArray<Problem> problems)
        : base(string.Join(Environment.NewLine, problems.Prepend<object>($"The file has {problems.Length} problem(s):"))) =>
        Problems = problems;

    /// <summary>Everything that is wrong with it.</summary>
    public ImmutableArray<Problem> Problems { get; }
}
